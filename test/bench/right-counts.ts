import type { Said } from '@/test/scenarios/outcome';

/** One scenario: how many mails were sent, and what each says of that. */
export interface Counted {
  name: string;
  group: string;
  truth: Said;
  says: Record<string, Said | undefined>;
}

const isRight = (said: Said | undefined, truth: Said) =>
  said?.sent === truth.sent && said.open === truth.open;

const shown = ({ sent, open }: Said) => (open > 0 ? `${sent} + ${open}?` : `${sent}`);

const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

function table(head: string[], rows: (string | number)[][]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Every scenario, and by group how many each counts right, as Markdown. */
export function tallyOf(counted: readonly Counted[], wire: string): string {
  const names = Object.keys(counted[0]?.says ?? {});
  const each = counted.map(({ name, group, truth, says }) => [
    `${group}: ${name}`,
    shown(truth),
    ...names.map((one) => {
      const said = says[one];
      return `${said ? shown(said) : '-'}${isRight(said, truth) ? '' : ' x'}`;
    }),
  ]);
  const score = (label: string, some: readonly Counted[]) => [
    label,
    some.length,
    ...names.map((one) => some.filter(({ says, truth }) => isRight(says[one], truth)).length),
  ];
  const groups = [...new Set(counted.map(({ group }) => group))];
  const plain = counted.filter(({ truth }) => truth.open === 0);
  const scores = [
    ...groups.map((group) =>
      score(
        group,
        counted.filter((one) => one.group === group),
      ),
    ),
    score('all', counted),
    score('all whose answer is a plain number', plain),
  ];
  return [
    `wire of ${wire}: mails sent (+ those of which nobody can tell), x = wrong`,
    table(['scenario', 'truth', ...names], each),
    table(['scenarios counted right', 'of', ...names], scores),
  ].join('\n\n');
}
