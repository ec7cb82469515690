import { describe, expect, it } from 'vitest'
import { contractOrder } from '../../../../local/deploy/contractOrder.ts'
import { predictAddresses } from '../../../../local/deploy/predictAddresses.ts'

const deployer = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

describe('predictAddresses', () => {
  it('gives the well-known first addresses of the local chain’s first account', () => {
    const addresses = predictAddresses(deployer, 0)
    expect(addresses.token).toBe('0x5FbDB2315678afecb367f032d93F642f64180aa3')
    expect(addresses.treasury).toBe('0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512')
    expect(addresses.governor).toBe('0x2279B7A0a67DB372996a5FaB50D91eAA73d2eBe6')
  })

  it('gives each contract an address of its own, shifted by one for each nonce', () => {
    const first = Object.values(predictAddresses(deployer, 5))
    const second = Object.values(predictAddresses(deployer, 6))
    expect(new Set(first).size).toBe(contractOrder.length)
    expect(second.slice(0, -1)).toEqual(first.slice(1))
  })
})
