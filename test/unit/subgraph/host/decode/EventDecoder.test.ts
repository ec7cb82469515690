import { encodeAbiParameters, encodeEventTopics, parseAbiItem } from 'viem'
import { describe, expect, it } from 'vitest'
import { EventDecoder } from '../../../../../subgraph/host/decode/EventDecoder.ts'
import { canonicalSignature, manifestEventSignature } from '../../../../../subgraph/host/decode/eventSignature.ts'

const event = parseAbiItem(
  'event Noted(address indexed author, string indexed topic, (uint8 kind, string label) item, uint256 value)',
)
const inputs = event.inputs as never
const topics = encodeEventTopics({
  abi: [event],
  args: { author: '0x00000000000000000000000000000000000000AA', topic: 'x' },
}).map((topic) => Buffer.from(String(topic).slice(2), 'hex'))
const data = Buffer.from(encodeAbiParameters(event.inputs.slice(2), [{ kind: 3, label: 'hi' }, 9n]).slice(2), 'hex')

describe('EventDecoder', () => {
  it('puts indexed and other parameters in the order of the ABI', () => {
    const decoded = new EventDecoder(inputs).decode(topics, data)
    expect(decoded?.map(({ name }) => name)).toEqual(['author', 'topic', 'item', 'value'])
    expect(decoded?.[3]?.value).toEqual({ kind: 4, value: 9n })
    expect(decoded?.[1]?.value.kind).toBe(1)
  })

  it('passes over a log of another shape', () => {
    expect(new EventDecoder(inputs).decode(topics.slice(0, 2), data)).toBeNull()
    expect(new EventDecoder(inputs).decode(topics, data.subarray(0, 40))).toBeNull()
  })

  it('writes signatures as manifests and topics have them', () => {
    expect(canonicalSignature('Noted', inputs)).toBe('Noted(address,string,(uint8,string),uint256)')
    expect(manifestEventSignature('Noted', inputs)).toBe('Noted(indexed address,indexed string,(uint8,string),uint256)')
  })
})
