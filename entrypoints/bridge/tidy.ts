/** A shape without its quotes, and without any name that is no field number: that may be somebody's words. */
export function tidy(shape: string): string {
  return shape
    .replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, (name) =>
      /^"\d{1,3}"$/.test(name) ? name.slice(1, -1) : 'k',
    )
    .replace(/[^[\]{}:,0-9a-z]/g, '');
}
