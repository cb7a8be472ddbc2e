import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Hears how many rows were added; null: some were deleted, or it is not known. */
type Hear = (rows: number | null) => void;

let hear: Hear = () => {};

/** Calls `then` after rows of what the rep did were added or deleted in this context; one hears it at a time. */
export function onWritten(then: Hear): void {
  hear = then;
}

/** Tells what is added to and deleted from these tables, once it is done. */
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
            // To put may be to change, or to add: an import of outcomes does.
            else if (request.type !== 'put' || name === 'outcomes') hear(null);
            return response;
          });
        return { ...table, mutate };
      },
    }),
  };
}
