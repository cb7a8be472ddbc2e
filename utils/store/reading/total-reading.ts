import type {
  DBCore,
  DBCoreCursor,
  DBCoreQueryRequest,
  DBCoreQueryResponse,
  DBCoreTable,
  Middleware,
} from 'dexie';

/** How a stored value is read; null if it makes no sense. Does not throw. */
export type Reader = (raw: unknown) => object | null;

/**
 * Stands between the database and everything that reads it: whatever is stored in a table, what comes out is a row as
 * its reader gives it. Rows that make no sense are not seen, and stay where they are. Upgrades see everything as it
 * is stored.
 */
export function totalReading(readers: Readonly<Record<string, Reader>>): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'total-reading',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
        return read ? readTable(table, read) : table;
      },
    }),
  };
}

const isUpgrade = ({ trans }: { trans: unknown }): boolean =>
  (trans as IDBTransaction).mode === 'versionchange';

function readTable(table: DBCoreTable, read: Reader): DBCoreTable {
  const seen = (raw: unknown) => (raw === undefined ? undefined : (read(raw) ?? undefined));
  return {
    ...table,
    get: (request) => table.get(request).then((raw) => (isUpgrade(request) ? raw : seen(raw))),
    getMany: (request) =>
      table.getMany(request).then((found) => (isUpgrade(request) ? found : found.map(seen))),
    query: (request) =>
      !request.values || isUpgrade(request)
        ? table.query(request)
        : queryRows(table, request, read, request.limit ?? Number.POSITIVE_INFINITY),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || !request.values || isUpgrade(request)
            ? cursor
            : readCursor(cursor, read),
        ),
  };
}

/** As many rows as were asked for, if there are enough: some of the `limit` stored ones may not be seen. */
function queryRows(
  table: DBCoreTable,
  request: DBCoreQueryRequest,
  read: Reader,
  limit: number,
): Promise<DBCoreQueryResponse> {
  return table.query({ ...request, limit }).then((response) => {
    const rows = readAll(response.result, read);
    const wanted = request.limit ?? Number.POSITIVE_INFINITY;
    const isAll = rows.length >= wanted || response.result.length < limit;
    if (!isAll) return queryRows(table, request, read, limit + wanted);
    return { ...response, result: rows.length > wanted ? rows.slice(0, wanted) : rows };
  });
}

/** `stored` itself if nothing in it is odd. */
function readAll(stored: unknown[], read: Reader): unknown[] {
  const rows: unknown[] = [];
  let isSame = true;
  for (const raw of stored) {
    const row = read(raw);
    isSame &&= row === raw;
    if (row !== null) rows.push(row);
  }
  return isSame ? stored : rows;
}

/** Skips rows that make no sense. */
function readCursor(cursor: DBCoreCursor, read: Reader): DBCoreCursor {
  let [raw, row]: [unknown, object | null] = [undefined, null];
  const current = () => {
    if (cursor.value !== raw) [raw, row] = [cursor.value, read(cursor.value)];
    return row;
  };
  const start = (onNext: () => void) =>
    cursor.start(() => {
      if (current() === null) cursor.continue();
      else onNext();
    });
  return Object.create(cursor, {
    start: { value: start },
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: current },
  });
}
