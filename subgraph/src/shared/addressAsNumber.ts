import { BigInt, Bytes } from '@graphprotocol/graph-ts'

/** An address as a number: the form in which a setting that is an address is recorded. */
export function addressAsNumber(address: Bytes): BigInt {
  const littleEndian = new Bytes(address.length)
  for (let i = 0; i < address.length; i++) littleEndian[i] = address[address.length - 1 - i]
  return BigInt.fromUnsignedBytes(littleEndian)
}
