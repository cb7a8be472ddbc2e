import type { Generation } from '@/utils/sites/gmail/build/wire';
import { changed } from './changed';
import { rules } from './counting-rules';
import { failure } from './failure';
import { many } from './many';
import type { Scenario } from './scenario';
import { scheduled } from './scheduled';
import { undo } from './undo';
import { undoByClick } from './undo-by-click';
import { ways } from './ways';
import { wire } from './wire';

/** Every scenario. Each is played in both generations of the wire. */
export const SCENARIOS: readonly Scenario[] = [
  ...ways,
  ...many,
  ...undo,
  ...undoByClick,
  ...scheduled,
  ...failure,
  ...rules,
  ...wire,
  ...changed,
];

export const GENERATIONS: readonly Generation[] = ['arrays', 'objects'];
