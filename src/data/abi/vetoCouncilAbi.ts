// Generated from contracts/governance/VetoCouncil.sol by local/contracts/generateAbi.ts; don't edit.
export const vetoCouncilAbi = [
  {"anonymous":false,"inputs":[{"indexed":true,"name":"member","type":"address"}],"name":"MemberAdded","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"member","type":"address"}],"name":"MemberRemoved","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"}],"name":"ProposalVetoed","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":false,"name":"oldRequired","type":"uint256"},{"indexed":false,"name":"newRequired","type":"uint256"}],"name":"RequiredConfirmationsSet","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":false,"name":"expiresAt","type":"uint64"}],"name":"TermRenewed","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"member","type":"address"}],"name":"VetoConfirmationRevoked","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"member","type":"address"}],"name":"VetoConfirmed","type":"event"},
  {"inputs":[{"name":"member","type":"address"}],"name":"addMember","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"confirmVeto","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"confirmations","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"expiresAt","outputs":[{"name":"","type":"uint64"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"member","type":"address"}],"name":"hasConfirmed","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"account","type":"address"}],"name":"isMember","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"members","outputs":[{"name":"","type":"address[]"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"member","type":"address"}],"name":"removeMember","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"newExpiresAt","type":"uint64"}],"name":"renewTerm","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[],"name":"requiredConfirmations","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"revokeVetoConfirmation","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"required","type":"uint256"}],"name":"setRequiredConfirmations","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"veto","outputs":[{"name":"proposalId","type":"uint256"}],"stateMutability":"nonpayable","type":"function"}
] as const
