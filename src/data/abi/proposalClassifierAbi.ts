// Generated from contracts/governance/ProposalClassifier.sol by local/contracts/generateAbi.ts; don't edit.
export const proposalClassifierAbi = [
  {"anonymous":false,"inputs":[{"indexed":true,"name":"target","type":"address"},{"indexed":true,"name":"selector","type":"bytes4"},{"indexed":false,"name":"class","type":"uint8"}],"name":"ClassSet","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"target","type":"address"}],"name":"TargetProtected","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"class","type":"uint8"},{"indexed":false,"name":"oldThresholdBps","type":"uint16"},{"indexed":false,"name":"newThresholdBps","type":"uint16"}],"name":"ThresholdSet","type":"event"},
  {"inputs":[{"name":"targets","type":"address[]"},{"name":"calldatas","type":"bytes[]"}],"name":"classOf","outputs":[{"name":"","type":"uint8"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"target","type":"address"},{"name":"data","type":"bytes"}],"name":"classOfAction","outputs":[{"name":"","type":"uint8"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"class","type":"uint8"}],"name":"thresholdBps","outputs":[{"name":"","type":"uint16"}],"stateMutability":"view","type":"function"}
] as const
