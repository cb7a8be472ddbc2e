import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Gets the number of rows that were added; null: some were deleted, or it is not known. */
type Hear = (rows: number | null) => void;

let hear: Hear = () => {};

/** Calls `then` after rows of what the rep did were added or deleted in this context. Only one listener at a time. */
export function onWritten(then: Hear): void {
  hear = then;
}

/** Reports what is added to and deleted from these tables, once it is done. */
export function tellWritten(tables: readonly string[]): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'tell-written',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (!tables.includes(name)) return table;
        const mutate = (request: DBCoreMutateRequest) =>
          table.mutate(request).then((response) => {
            if (request.type === 'add') hear(request.values.length - response.numFailures);
            // A put can change or add: an import of outcomes does either.
            else if (request.type !== 'put' || name === 'outcomes') hear(null);
            return response;
          });
        return { ...table, mutate };
      },
    }),
  };
}
