export function startBridge(_site: string) {}
