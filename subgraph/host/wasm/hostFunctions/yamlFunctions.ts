import { AscTypeId } from '../ascTypeIds.ts'
import { writeResult } from '../writeResult.ts'
import { parseYaml, writeYaml } from '../yamlCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function yamlFunctions(context: HostContext): HostFunctions {
  const parsed = (data: number) => writeYaml(context.memory, parseYaml(context.memory.readBytes(data)))
  return {
    'yaml.fromBytes': parsed,
    'yaml.try_fromBytes': (data: number) =>
      writeResult(context.memory, { result: AscTypeId.yamlResultValueBool, wrapped: AscTypeId.yamlWrappedValue }, () =>
        parsed(data),
      ),
  }
}
