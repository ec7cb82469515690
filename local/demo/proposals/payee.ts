import { type Address, getAddress, keccak256, slice, toHex } from 'viem'

/** Address of somebody outside who is paid: follows from the name, and nobody holds its key. */
export const payee = (name: string): Address => getAddress(slice(keccak256(toHex(`plenum demo payee: ${name}`)), 12))
