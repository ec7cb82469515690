const DAY_SECONDS = 86_400

/** First midnight (UTC) at or after a time, both in Unix seconds. */
export function midnightAtOrAfter(timestampSeconds: number): number {
  return Math.ceil(timestampSeconds / DAY_SECONDS) * DAY_SECONDS
}

/**
 * Start of epoch 0: the first midnight (UTC) that leaves a whole hour, and the lead, after the deployment. So the first freeze is
 * ahead also when the transaction is mined late.
 */
export function genesisAfter(deploymentTimestampSeconds: number, leadSeconds: number): number {
  return midnightAtOrAfter(deploymentTimestampSeconds + leadSeconds + 3_600)
}
