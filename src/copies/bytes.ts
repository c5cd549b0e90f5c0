/** An amount of data for people, in units of 1,000 as on the package of a stick. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${String(Math.round(bytes))} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
