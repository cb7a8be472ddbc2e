import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import { sightingSchema } from '@/utils/activity/sighting';
import { OPERATION_NAME } from './operation-name';
import { PARTS } from './page-channel';

const count = z.int().check(z.gte(0), z.lte(1_000_000));
/** What an observer and its bridge know each other by. */
export const secretSchema = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

/** Types and lengths, or the name of an operation, with dots: there is no room for what a person wrote. */
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

/** What the bridges of sites say to the background. Which site it is, the sender's address says. */
export const siteMessages = {
  /** Something was seen. Answered once it is written. */
  sighting: z.strictObject({ sighting: sightingSchema }),
  /**
   * So many things were seen that could not be read, with the latest shapes, or were refused at the first border;
   * `failed`: what does not work in the page of that which sees its requests.
   */
  health: z.strictObject({
    unread: count,
    refused: count,
    shapes: z.array(shapeSchema).check(z.maxLength(BOUNDS.shapes)),
    failed: z._default(z.array(z.enum(PARTS)).check(z.maxLength(PARTS.length)), []),
  }),
  /** The page said at `at` (ms) that something was sent, and the bridge had seen nothing. */
  missed: z.strictObject({ at: z.int().check(z.positive()) }),
  /** The page shows people, each with all ids it shows of them. Kept of those alone whom the rep has touched. */
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
  /** The rep had on screen what these people said about topics. Kept as hashes alone, for a time. */
  'topics-heard': z.strictObject({
    people: z.array(z.strictObject({ ids, topics })).check(z.maxLength(BOUNDS.shownPeople)),
  }),
  /** The page said at `at` (ms) that the site takes no more of an act that was just seen. */
  'limit-shown': z.strictObject({ at: z.int().check(z.positive()) }),
  /** A bridge starts, or the settings changed. Answered with what to do, and the secret of its observer. */
  'bridge-started': z.strictObject({ timeOrigin: z.number() }),
  /** A bridge and its observer have agreed on a secret. */
  'secret-agreed': z.strictObject({ timeOrigin: z.number(), secret: secretSchema }),
  /** There should be an observer in the bridge's page, and none answers. Answered with the secret of a new one. */
  'observer-missing': z.strictObject({}),
};
