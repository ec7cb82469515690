// Generated from contracts/governance/DelegateStatements.sol by local/contracts/generateAbi.ts; don't edit.
export const delegateStatementsAbi = [
  {"inputs":[{"name":"length","type":"uint256"},{"name":"limit","type":"uint256"}],"name":"NameTooLong","type":"error"},
  {"inputs":[{"name":"length","type":"uint256"},{"name":"limit","type":"uint256"}],"name":"StatementTooLong","type":"error"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"delegate","type":"address"},{"indexed":false,"name":"name","type":"string"},{"indexed":false,"name":"statement","type":"string"}],"name":"StatementPublished","type":"event"},
  {"inputs":[],"name":"MAX_NAME_BYTES","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"MAX_STATEMENT_BYTES","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"name","type":"string"},{"name":"statement","type":"string"}],"name":"publish","outputs":[],"stateMutability":"nonpayable","type":"function"}
] as const
