import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import {
  AttestationRevoked,
  Attested,
  AttesterAdded,
  AttesterRemoved,
  RequiredAttestationsSet,
} from '../generated/PolicyRegistry/PolicyRegistry'
import { Attestation, AttestationSchema, Attester } from '../generated/schema'
import { bytes32 } from './shared/bytes32'
import { FactKind } from './shared/FactKind'
import { noteFact } from './shared/noteFact'
import { recordSetting } from './shared/recordSetting'

export function handleAttesterAdded(event: AttesterAdded): void {
  const schema = loadSchema(event.params.schema)
  schema.save()
  const id = schema.id.concat(event.params.attester)
  let attester = Attester.load(id)
  if (attester === null) {
    attester = new Attester(id)
    attester.schema = schema.id
    attester.account = event.params.attester
    attester.membership = 0
  }
  attester.active = true
  attester.membership = attester.membership + 1
  attester.since = event.block.timestamp
  attester.until = null
  attester.proposal = null
  attester.save()
  noteFact(FactKind.Attester, attester.id, event)
}

export function handleAttesterRemoved(event: AttesterRemoved): void {
  const attester = Attester.load(schemaId(event.params.schema).concat(event.params.attester))
  if (attester === null) return
  attester.active = false
  attester.until = event.block.timestamp
  attester.save()
}

export function handleRequiredAttestationsSet(event: RequiredAttestationsSet): void {
  const schema = loadSchema(event.params.schema)
  schema.required = event.params.required.toI32()
  schema.save()
  const name = 'RequiredAttestations.' + event.params.schema.toString()
  recordSetting(name, event.params.oldRequired, event.params.required, event)
}

export function handleAttested(event: Attested): void {
  const attester = Attester.load(schemaId(event.params.schema).concat(event.params.attester))
  if (attester === null) return
  const attestation = new Attestation(attester.id.concat(bytes32(event.params.projectId)))
  attestation.schema = attester.schema
  attestation.attester = attester.id
  attestation.project = bytes32(event.params.projectId)
  attestation.membership = attester.membership
  attestation.expiresAt = event.params.expiresAt
  attestation.documentHash = event.params.documentHash
  attestation.timestamp = event.block.timestamp
  attestation.transactionHash = event.transaction.hash
  attestation.revokedTimestamp = null
  attestation.save()
}

export function handleAttestationRevoked(event: AttestationRevoked): void {
  const attester = schemaId(event.params.schema).concat(event.params.attester)
  const attestation = Attestation.load(attester.concat(bytes32(event.params.projectId)))
  if (attestation === null) return
  attestation.revokedTimestamp = event.block.timestamp
  attestation.save()
}

function schemaId(schema: BigInt): Bytes {
  const id = new Bytes(1)
  id[0] = schema.toI32() as u8
  return id
}

function loadSchema(number: BigInt): AttestationSchema {
  const id = schemaId(number)
  const existing = AttestationSchema.load(id)
  if (existing !== null) return existing
  const schema = new AttestationSchema(id)
  schema.schema = number.toI32()
  schema.required = 1
  return schema
}
