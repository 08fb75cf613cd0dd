/** How processes that share a database tell each other that something in it changed. */

export interface Announcements {
  /** Tells all other processes, soon; what is missed is found out by who asks again. */
  tell(topic: string): void;
  /** Calls `listener` for what other processes tell. */
  listen(listener: (topic: string) => Promise<void>): void;
}

/** For a database that one process has for itself. */
export const noAnnouncements: Announcements = {
  tell: () => undefined,
  listen: () => undefined,
};
