import { afterAll, describe, expect, inject, it } from 'vitest'
import { leaseManagerAbi } from '../../src/data/abi/leaseManagerAbi.ts'
import { policyRegistryAbi } from '../../src/data/abi/policyRegistryAbi.ts'
import { formatMilliHours } from '../../src/domain/format/formatMilliHours.ts'
import { failedRuleBit } from '../../src/domain/policy/failedRules.ts'
import { chainClient, untilIndexed } from './support/chain.ts'
import { findLease, judge, tryOpenLease } from './support/leaseThatPasses.ts'
import { fillReason, PROPOSER, proposeVoteExecute } from './support/proposalPath.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs } from './support/wallet.ts'

afterAll(closeBrowser)

const MOST_GPUS = 6
const ASKED_GPUS = 8
const NAME = 'At most 6 GPUs a lease'

/** Everything that the firewall ever judged, from the chain's own logs. */
async function judgedRequests() {
  const { contracts, deploymentBlock } = inject('config')
  const from = { address: contracts.leaseManager, fromBlock: BigInt(deploymentBlock) } as const
  const [opened, denied] = await Promise.all(
    (['LeaseOpened', 'LeaseDenied'] as const).map((eventName) =>
      chainClient().getContractEvents({ ...from, abi: leaseManagerAbi, eventName, strict: true }),
    ),
  )
  const of = (logs: typeof opened) =>
    (logs ?? []).map(({ args }) => ({ gpus: args.request.gpus, milliHours: args.context.milliHours }))
  return { opened: of(opened), denied: of(denied) }
}

describe('a policy, from the lab to a denied lease', () => {
  it('is replayed as the chain’s logs say, carried into the wizard, voted, and then denies what passed before', async () => {
    const passing = await findLease(ASKED_GPUS, 0n)
    await tryOpenLease(passing.request, passing.operator)
    await untilIndexed()

    const context = await newVisitor()
    const page = await open(context, '/policies/lab')
    await connectAs(page, PROPOSER)
    await page.getByLabel('Name', { exact: true }).fill(NAME)
    await page.getByLabel('GPUs per lease').fill(String(MOST_GPUS))
    await page.getByLabel('Valid until').fill('2027-06-30T00:00')

    // The replay in the worker is what the logs say.
    const { opened, denied } = await judgedRequests()
    const hit = opened.filter(({ gpus }) => gpus > MOST_GPUS)
    const milliHours = hit.reduce((sum, each) => sum + each.milliHours, 0n)
    await page.getByText('would have denied').first().waitFor()
    const tile = (label: string) => page.locator('.tile').filter({ hasText: label }).locator('.value')
    const hours = formatMilliHours(milliHours, { maximumFractionDigits: 0 })
    await expect.poll(() => tile('Denied anew').innerText()).toBe(hours)
    expect(await tile('Verdicts changed').innerText()).toBe(String(hit.length))
    expect(await page.locator('.tile').filter({ hasText: 'Verdicts changed' }).innerText()).toContain(
      `of ${opened.length + denied.length}`,
    )
    expect(await tile('Allowed anew').innerText()).toBe('0')

    // The link alone brings the same draft to somebody else.
    const address = new URL(page.url()).hash.slice(1)
    const guest = await newVisitor()
    const shared = await open(guest, address)
    expect(await shared.getByLabel('GPUs per lease').inputValue()).toBe(String(MOST_GPUS))
    await shared.getByText('would have denied').first().waitFor()
    await guest.close()

    await page.getByRole('link', { name: 'Propose this' }).click()
    await settled(page)
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(NAME)
    expect(await page.getByLabel('GPUs per lease').inputValue()).toBe(String(MOST_GPUS))
    expect(await page.getByLabel('Valid until').inputValue()).toBe('2027-06-30T00:00')
    await expect.poll(() => tile('Denied anew').innerText()).toBe(hours)
    await page.getByRole('button', { name: 'Continue' }).click()
    await fillReason(page, 'Limit a lease to 6 GPUs')
    const proposalId = await proposeVoteExecute(page)

    const registry = { address: inject('config').contracts.policyRegistry, abi: policyRegistryAbi } as const
    const count = await chainClient().readContract({ ...registry, functionName: 'policyCount' })
    const [kind, retired, name, policy] = await chainClient().readContract({
      ...registry,
      functionName: 'policy',
      args: [count],
    })
    expect({ kind, retired, name, gpus: policy.maxGpusPerLease }).toEqual({
      kind: 1,
      retired: false,
      name: NAME,
      gpus: MOST_GPUS,
    })

    // The same request is refused now, for that rule alone; a smaller one passes.
    const tooMany = failedRuleBit('tooManyGpus')
    const refused = await findLease(ASKED_GPUS, tooMany)
    expect(await judge({ ...refused.request, gpus: MOST_GPUS })).toBe(0n)
    const before = await judgedRequests()
    await tryOpenLease(refused.request, refused.operator)
    const after = await judgedRequests()
    expect(after.denied.length).toBe(before.denied.length + 1)
    expect(after.opened.length).toBe(before.opened.length)

    // The proposal's page says what it did at its time: the requests that came later are not among them.
    await untilIndexed()
    await goTo(page, `/proposals/0x${proposalId.toString(16).padStart(64, '0')}?tab=impact`)
    await expect.poll(() => tile('Denied anew').innerText()).toBe(hours)
    await context.close()
  })

  it('says how far its replay is, and the replay can be stopped and begun again', async () => {
    const context = await newVisitor()
    // The worker's own reads of the record are held back until the reader has stopped.
    let hold = true
    await context.route('**/subgraphs/**', async (route) => {
      const isPage = route.request().postData()?.includes('LeaseRequestPage') ?? false
      if (!hold || !isPage) await route.continue()
    })
    const page = await context.newPage()
    await page.goto(`${inject('url')}/#/policies/lab?mode=restrict&maxGpusPerLease=${MOST_GPUS}`)
    await page.getByRole('progressbar', { name: 'Starting the replay' }).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('The replay was stopped.').waitFor()
    expect(await page.locator('.tile').count()).toBe(0)
    hold = false
    await page.getByRole('button', { name: 'Replay' }).click()
    await page.locator('.tile').filter({ hasText: 'Verdicts changed' }).waitFor()
    await context.close()
  })
})
