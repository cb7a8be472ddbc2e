export function findChromium(): string | null;
export function findFirefox(): string | null;
export function onPath(names: string[]): string | null;
