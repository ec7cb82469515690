import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { predictAddresses } from '../../../../local/deploy/predictAddresses.ts'
import type { Deployment } from '../../../../subgraph/builder/Deployment.ts'
import { deploymentOfNetwork } from '../../../../subgraph/builder/deploymentOfNetwork.ts'
import { manifestForDeployment } from '../../../../subgraph/builder/manifestForDeployment.ts'
import { SubgraphBuildError } from '../../../../subgraph/builder/SubgraphBuildError.ts'

interface DataSource {
  name: string
  network: string
  context?: { treasury: { type: string; data: string } }
  source: { address: string; startBlock: number; abi: string }
  mapping: { file: string; abis: { file: string }[]; eventHandlers: { event: string; handler: string }[] }
}

const subgraph = new URL('../../../../subgraph/', import.meta.url)
const manifest = await readFile(new URL('subgraph.yaml', subgraph), 'utf8')
const networks = JSON.parse(await readFile(new URL('networks.json', subgraph), 'utf8')) as Parameters<
  typeof deploymentOfNetwork
>[0]
const local = deploymentOfNetwork(networks, 'plenum-local')
const sourcesOf = (text: string) => (parse(text) as { dataSources: DataSource[] }).dataSources

const address = (digit: string) => `0x${digit.repeat(40)}`
const elsewhere = (assets: number): Deployment => ({
  network: 'mainnet',
  sources: Object.fromEntries(
    Object.keys(local.sources).map((name, index) => [
      name,
      { address: address(index.toString(16)), startBlock: 1_000 + index },
    ]),
  ),
  assets: Array.from({ length: assets }, (_, index) => ({ address: address('abcde'[index] ?? 'f'), startBlock: 7 })),
})

describe('a manifest for a deployment', () => {
  it('is the committed one for the local deployment', () => {
    expect(parse(manifestForDeployment(manifest, local))).toEqual(parse(manifest))
  })

  it.each([0, 1, 2, 5])('has all addresses, and %i assets', (count) => {
    const deployment = elsewhere(count)
    const sources = sourcesOf(manifestForDeployment(manifest, deployment))
    expect(sources.map(({ name }) => name)).toEqual([
      ...Object.keys(local.sources),
      ...deployment.assets.map((_, index) => `TreasuryAsset${index + 1}`),
    ])
    for (const { name, network, source } of sources) {
      expect(network).toBe('mainnet')
      const expected = deployment.sources[name] ?? deployment.assets[Number(name.replace('TreasuryAsset', '')) - 1]
      expect({ address: source.address, startBlock: source.startBlock }).toEqual(expected)
    }
    const withContext = sources.filter(({ context }) => context !== undefined)
    expect(withContext.length).toBe(1 + count)
    for (const { context } of withContext) expect(context?.treasury.data).toBe(deployment.sources.Treasury?.address)
  })

  it('is refused when a contract has no address, or one is not in the manifest', () => {
    const { Treasury, ...withoutTreasury } = local.sources
    expect(Treasury).toBeDefined()
    expect(() => manifestForDeployment(manifest, { ...local, sources: withoutTreasury })).toThrow(SubgraphBuildError)
    const { VetoCouncil, ...withoutCouncil } = local.sources
    expect(VetoCouncil).toBeDefined()
    expect(() => manifestForDeployment(manifest, { ...local, sources: withoutCouncil })).toThrow('VetoCouncil')
    const more = { ...local.sources, Unknown: { address: address('1'), startBlock: 1 } }
    expect(() => manifestForDeployment(manifest, { ...local, sources: more })).toThrow('Unknown')
  })
})

describe('networks.json', () => {
  it('has the addresses that a local deployment always gets', () => {
    // The first account of the well-known test mnemonic.
    const contracts = predictAddresses('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266', 0)
    const {
      token,
      governor,
      treasury,
      council,
      classifier,
      statements,
      computeRegistry,
      epochAllocator,
      policyRegistry,
      leaseManager,
    } = contracts
    expect(Object.values(local.sources).map((source) => source.address)).toEqual([
      ...[token, governor, classifier, treasury, council, statements, computeRegistry, epochAllocator],
      ...[policyRegistry, leaseManager],
    ])
  })

  it('says what is wrong with an unknown network and with a placeholder', () => {
    expect(() => deploymentOfNetwork(networks, 'nowhere')).toThrow('nowhere')
    expect(() => deploymentOfNetwork(networks, 'sepolia')).toThrow('no address yet')
  })
})

describe('the manifest', () => {
  // What these events say is in another event of the same transaction, or changes nothing.
  const notNeeded = new Set([
    ...['Approval', 'EIP712DomainChanged', 'RoleAdminChanged', 'RoleGranted', 'RoleRevoked', 'CallSalt'],
    ...['TimelockChange', 'VoteCastWithParams'],
    'SettlementAdvanced',
  ])

  it('handles every event of the contracts', async () => {
    for (const { name, mapping } of sourcesOf(manifest)) {
      const [abi] = mapping.abis
      const items = JSON.parse(await readFile(new URL(abi?.file ?? '', subgraph), 'utf8')) as {
        type: string
        name?: string
      }[]
      const events = items.filter((item) => item.type === 'event').map((item) => item.name ?? '')
      const handled = mapping.eventHandlers.map(({ event }) => event.slice(0, event.indexOf('(')))
      expect(handled.toSorted(), name).toEqual(events.filter((event) => !notNeeded.has(event)).toSorted())
    }
  })

  it('names no handler twice for different data sources, as all share a module', () => {
    const assets = /^TreasuryAsset/
    const handlers = sourcesOf(manifest)
      .filter(({ name }) => !assets.test(name))
      .flatMap(({ mapping }) => mapping.eventHandlers.map(({ handler }) => handler))
    expect(new Set(handlers).size).toBe(handlers.length)
  })
})
