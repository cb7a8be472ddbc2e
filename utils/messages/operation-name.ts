/**
 * A site's own name of an operation, in parts with dots in between: `com.acme.reactions.create`. It has no room for
 * words.
 */
export const OPERATION_NAME = /^[A-Za-z]\w{1,80}(\.[\w-]{1,80}){1,12}$/;
