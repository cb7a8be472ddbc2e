/** How much a log holds, or held. An estimate, because it is not counted again at every act. */
export interface Logged {
  activities: number;
  outcomes: number;
  /** YYYY-MM-DD, the day of its first entry. */
  since: string;
}
