import { type ConstDirectiveNode, Kind } from 'graphql/language/index.js'

export function findDirective(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find((directive) => directive.name.value === name)
}

function argumentValue(directive: ConstDirectiveNode, name: string) {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value
}

export function booleanArgument(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argumentValue(directive, name)
  return value?.kind === Kind.BOOLEAN ? value.value : undefined
}

export function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentValue(directive, name)
  return value?.kind === Kind.STRING ? value.value : undefined
}

export function stringListArgument(directive: ConstDirectiveNode, name: string): string[] {
  const value = argumentValue(directive, name)
  if (value?.kind !== Kind.LIST) return []
  return value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []))
}
