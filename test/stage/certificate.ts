import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'certificate');
const read = (name: string) => readFileSync(join(folder, name));

/** A key that protects nothing: it is public, and only browsers started for a test accept it. */
export const key = read('key.pem');
export const certificate = read('certificate.pem');

/** The value for Chromium's `--ignore-certificate-errors-spki-list`: SHA-256 of the public key, in base64. */
export const spki = createHash('sha256')
  .update(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64');
