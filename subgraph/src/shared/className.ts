/** The schema's word for a proposal class, in the order of the contract's enum. */
export function className(index: i32): string {
  const names = ['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional']
  return names[index]
}
