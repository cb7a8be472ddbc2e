import { OPERATION_NAME } from '@/utils/messages/operation-name';

/**
 * A shape without its quotes, and without any name that is not a field number, because that may be somebody's words.
 * The name of an operation stays as it is.
 */
export function tidy(shape: string): string {
  if (OPERATION_NAME.test(shape)) return shape;
  return shape
    .replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, (name) =>
      /^"\d{1,3}"$/.test(name) ? name.slice(1, -1) : 'k',
    )
    .replace(/[^[\]{}:,0-9a-z]/g, '');
}
