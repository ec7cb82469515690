import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TreasuryAsset, TreasuryFlow, TreasuryMovement } from '../../generated/schema'
import { FactKind } from './FactKind'
import { factId } from './factId'
import { noteFact } from './noteFact'
import { subtractDownToZero } from './subtractDownToZero'

/** Records an amount (base units) of an asset that came into the treasury. */
export function recordInflow(asset: Bytes, amount: BigInt, from: Bytes, event: ethereum.Event): void {
  recordFlow(asset, 'In', amount, from, event)
}

/** Records an amount (base units) of an asset that left the treasury. */
export function recordOutflow(asset: Bytes, amount: BigInt, to: Bytes, event: ethereum.Event): void {
  recordFlow(asset, 'Out', amount, to, event)
}

function recordFlow(
  assetId: Bytes,
  direction: string,
  amount: BigInt,
  counterparty: Bytes,
  event: ethereum.Event,
): void {
  // Anybody can make a token say that nothing was moved.
  if (amount.isZero()) return
  const incoming = direction == 'In'

  const asset = loadTreasuryAsset(assetId)
  asset.balance = incoming ? asset.balance.plus(amount) : subtractDownToZero(asset.balance, amount)
  if (incoming) asset.totalIn = asset.totalIn.plus(amount)
  else asset.totalOut = asset.totalOut.plus(amount)
  asset.flowCount = asset.flowCount + 1
  asset.save()

  const flow = new TreasuryFlow(factId(event))
  flow.asset = assetId
  flow.direction = direction
  flow.amount = amount
  flow.counterparty = counterparty
  flow.balanceAfter = asset.balance
  flow.blockNumber = event.block.number
  flow.timestamp = event.block.timestamp
  flow.transactionHash = event.transaction.hash
  flow.logIndex = event.logIndex
  flow.save()
  noteFact(FactKind.TreasuryFlow, flow.id, event)

  // The store gives a point of a time series its id and timestamp.
  const movement = new TreasuryMovement(0)
  movement.asset = assetId
  movement.amountIn = incoming ? amount : BigInt.zero()
  movement.amountOut = incoming ? BigInt.zero() : amount
  movement.save()
}

function loadTreasuryAsset(id: Bytes): TreasuryAsset {
  const existing = TreasuryAsset.load(id)
  if (existing !== null) return existing
  const asset = new TreasuryAsset(id)
  asset.balance = BigInt.zero()
  asset.totalIn = BigInt.zero()
  asset.totalOut = BigInt.zero()
  asset.flowCount = 0
  return asset
}
