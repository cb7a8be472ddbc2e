import { printTable } from '@/test/support/print-table';
import type { Surrounding } from '@/test/support/surroundings/surrounding';
import { type Judged, PLACES, type Place } from './judge-surrounding';

/** What became of surroundings, a line for each, and all of it that should not be. */
export class Verdicts {
  readonly wrong: string[] = [];
  readonly #lines: string[][] = [];

  add({ name, fates }: Surrounding, judged: readonly (Judged & { place: Place })[]): void {
    for (const { place, fate, differs } of judged) {
      const wrong = fates.includes(fate) ? differs : [fate, ...differs];
      this.wrong.push(...wrong.map((what) => `${name}, ${place.site}: ${what}`));
    }
    const fateOn = (site: string) => judged.find(({ place }) => place.site === site)?.fate;
    const cells = PLACES.map(({ site }) => fateOn(site) ?? 'not watched');
    const isSame = judged.every(({ differs }) => differs.length === 0);
    this.#lines.push([name, ...cells, isSame ? 'as without us' : 'differs']);
  }

  print(): void {
    const head = ['surrounding', 'act on Gmail', 'act on LinkedIn', 'the page gets'];
    printTable([head, ...this.#lines]);
  }
}
