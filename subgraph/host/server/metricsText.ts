import type { QueryService } from '../query/QueryService.ts'
import type { StatusBoard } from './StatusBoard.ts'

/** Metrics in Prometheus' text format. */
export function metricsText(board: StatusBoard, queries: QueryService): string {
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
  const { counts } = queries
  add('subgraph_queries_total', 'counter', 'GraphQL queries answered', counts.answered)
  add('subgraph_queries_known_total', 'counter', 'Of these, with an answer that was there already', counts.known)
  add('subgraph_query_errors_total', 'counter', 'Of these, with errors', counts.errors)
  add('subgraph_queries_ended_total', 'counter', 'Of these, at the limit of time or memory', queries.ended)
  add('subgraph_queries_refused_total', 'counter', 'GraphQL queries for which there was no room', counts.refused)
  add('subgraph_queries_waiting', 'gauge', 'GraphQL queries that wait for their turn', queries.waiting)
  add('subgraph_queries_running', 'gauge', 'GraphQL queries that a thread is at', queries.running)
  add('subgraph_query_seconds_total', 'counter', 'From question to answer', Number(counts.seconds.toFixed(6)))
  add('process_resident_memory_bytes', 'gauge', 'Resident memory size', process.memoryUsage.rss())
  return `${lines.join('\n')}\n`
}
