/** Asks for the badge to be brought up to date soon. */
export function requestBadge(): void {}
