/** The part of a changelog about `version` (`0.1.0`), without its heading; null if there is none, or if it is empty. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const own = parts.find((part) => part.split(/\s/, 1)[0] === version);
  return own?.slice(own.indexOf('\n') + 1).trim() || null;
}

/** Why `tag` cannot become a release of the version that package.json names; null if it can. */
export function refusalOf(tag, version, changelog) {
  if (tag !== `v${version}`) return `The tag is ${tag}, but package.json says ${version}.`;
  if (notesOf(changelog, version) === null)
    return `CHANGELOG.md says nothing under "## ${version}".`;
  return null;
}
