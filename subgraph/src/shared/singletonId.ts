import { Bytes } from '@graphprotocol/graph-ts'

/** Id of the entities of which there is one. */
export function singletonId(): Bytes {
  return Bytes.fromHexString('0x01')
}
