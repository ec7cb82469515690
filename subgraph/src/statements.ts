import { StatementPublished } from '../generated/DelegateStatements/DelegateStatements'
import { StatementPublication } from '../generated/schema'
import { factId } from './shared/factId'
import { loadAccount } from './shared/loadAccount'

export function handleStatementPublished(event: StatementPublished): void {
  const name = event.params.name
  const statement = event.params.statement
  const account = loadAccount(event.params.delegate)
  // Empty texts withdraw.
  account.statementName = name.length == 0 ? null : name
  account.statement = statement.length == 0 ? null : statement
  account.statementTimestamp = event.block.timestamp
  account.save()

  const publication = new StatementPublication(factId(event))
  publication.account = account.id
  publication.name = name
  publication.statement = statement
  publication.blockNumber = event.block.number
  publication.timestamp = event.block.timestamp
  publication.transactionHash = event.transaction.hash
  publication.save()
}
