/** How much a log holds, or held: about, as it is not counted anew at every act. */
export interface Logged {
  activities: number;
  outcomes: number;
  /** YYYY-MM-DD, the first day of which it has anything. */
  since: string;
}
