import { pluralize } from './pluralize.ts'

/** Names of the root fields for one entity and for a list of them. */
export function queryFieldNames(typeName: string): { single: string; list: string } {
  const single = camelCase(typeName)
  const plural = camelCase(pluralize(typeName))
  return { single, list: plural === single ? `${single}_collection` : plural }
}

/** As graph-node does it: `GPUClass` → `gpuclass`, `TokenHolder` → `tokenHolder`, `Erc20token` → `erc20Token`. */
function camelCase(name: string): string {
  let result = ''
  let wordBegins = false
  let previous = ''
  for (const character of name) {
    if (!/[A-Za-z0-9]/.test(character)) wordBegins = result !== ''
    else if (/\d/.test(character)) {
      result += character
      wordBegins = true
    } else if (wordBegins || (/[a-z]/.test(previous) && /[A-Z]/.test(character))) {
      result += character.toUpperCase()
      wordBegins = false
    } else {
      result += character.toLowerCase()
      previous = character
    }
  }
  return result
}
