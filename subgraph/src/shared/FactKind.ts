/** Kinds of facts that a proposal's execution can cause; the first byte of a fact in the transaction's trace. */
export enum FactKind {
  SettingChange,
  ClassRule,
  ProtectedTarget,
  TreasuryFlow,
  Provider,
  Recipient,
  Grant,
  PolicyAddition,
  PolicyRetirement,
  Attester,
}
