import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import { sightingSchema } from '@/utils/activity/sighting';
import { OPERATION_NAME } from './operation-name';
import { PARTS } from './page-channel';

const count = z.int().check(z.gte(0), z.lte(1_000_000));
/** The secret by which an observer and its bridge recognise each other. */
export const secretSchema = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** Types and lengths, or the name of an operation, with dots. There is no room for what a person wrote. */
export const shapeSchema = z
  .string()
  .check(
    z.regex(new RegExp(`^[[\\]{}:,0-9a-z]*$|${OPERATION_NAME.source}`)),
    z.maxLength(BOUNDS.shape),
  );

const personId = z.string().check(z.minLength(1), z.maxLength(BOUNDS.personId));
const ids = z.array(personId).check(z.minLength(1), z.maxLength(BOUNDS.otherIds + 1));
const topic = z.string().check(z.minLength(1), z.maxLength(BOUNDS.topic));
const topics = z.array(topic).check(z.maxLength(BOUNDS.topics));
const shownText = (most: number) => z.nullable(z.string().check(z.minLength(1), z.maxLength(most)));

/** What the bridges of sites tell the background. The sender's address says which site it is. */
export const siteMessages = {
  /** Something was seen. The answer comes once it is written. */
  sighting: z.strictObject({ sighting: sightingSchema }),
  /**
   * Counts of what could not be read, with the latest shapes, and of what was refused at the first border. `failed`:
   * the parts of the observer that do not work in the page.
   */
  health: z.strictObject({
    unread: count,
    refused: count,
    shapes: z.array(shapeSchema).check(z.maxLength(BOUNDS.shapes)),
    failed: z._default(z.array(z.enum(PARTS)).check(z.maxLength(PARTS.length)), []),
  }),
  /** The page said at `at` (ms) that something was sent, and the bridge had seen nothing. */
  missed: z.strictObject({ at: z.int().check(z.positive()) }),
  /** The page shows people, each with all ids that it shows. They are kept only if the rep has touched them. */
  'people-shown': z.strictObject({
    people: z
      .array(
        z.strictObject({
          ids,
          name: shownText(BOUNDS.name),
          headline: shownText(BOUNDS.headline),
          company: shownText(BOUNDS.company),
        }),
      )
      .check(z.maxLength(BOUNDS.shownPeople)),
  }),
  /** The rep had on screen what these people wrote about topics. Only hashes are kept, for a time. */
  'topics-heard': z.strictObject({
    people: z.array(z.strictObject({ ids, topics })).check(z.maxLength(BOUNDS.shownPeople)),
  }),
  /** The page said at `at` (ms) that the site accepts no more of an act that was just seen. */
  'limit-shown': z.strictObject({ at: z.int().check(z.positive()) }),
  /** A bridge starts, or the settings changed. The answer says what to do, and the secret of its observer. */
  'bridge-started': z.strictObject({ timeOrigin: z.number() }),
  /** A bridge and its observer have agreed on a secret. */
  'secret-agreed': z.strictObject({ timeOrigin: z.number(), secret: secretSchema }),
  /** There should be an observer in the bridge's page, but none answers. The answer has the secret of a new one. */
  'observer-missing': z.strictObject({}),
};
