import type { StatusBoard } from './StatusBoard.ts'

/** Metrics in Prometheus' text format. */
export function metricsText(board: StatusBoard): string {
  const { status } = board
  const lines: string[] = []
  const add = (name: string, type: 'gauge' | 'counter', help: string, value: number) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`)
  }
  add('subgraph_chain_head_block', 'gauge', 'Latest block of the chain', status.chainHeadBlock?.number ?? 0)
  add('subgraph_latest_block', 'gauge', 'Latest indexed block', status.latestBlock?.number ?? 0)
  add('subgraph_drift_blocks', 'gauge', 'Blocks between the head and the latest indexed block', status.drift ?? 0)
  add('subgraph_synced', 'gauge', '1 when the head is indexed', Number(status.synced))
  add('subgraph_failed', 'gauge', '1 when indexing stopped on an error', Number(status.health === 'failed'))
  add('subgraph_reorganisations_total', 'counter', 'Rollbacks to an earlier block', board.reorganisations)
  lines.push('# HELP subgraph_faults_total What indexing had to wait for', '# TYPE subgraph_faults_total counter')
  for (const [kind, count] of board.faults) lines.push(`subgraph_faults_total{kind="${kind}"} ${count}`)
  add(
    'subgraph_degraded',
    'gauge',
    '1 while indexing waits for its endpoint or disk',
    Number(status.health === 'degraded'),
  )
  add('subgraph_queries_total', 'counter', 'GraphQL queries answered', board.queries)
  add(
    'subgraph_queries_known_total',
    'counter',
    'Of these, with an answer given before at the same state',
    board.queriesKnown,
  )
  add('subgraph_query_errors_total', 'counter', 'GraphQL queries answered with errors', board.queryErrors)
  add('subgraph_query_seconds_total', 'counter', 'Time spent on GraphQL queries', Number(board.querySeconds.toFixed(6)))
  add('process_resident_memory_bytes', 'gauge', 'Resident memory size', process.memoryUsage.rss())
  return `${lines.join('\n')}\n`
}
