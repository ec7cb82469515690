import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** The fields that are selected on a type, by the name they have in the answer; equal names are merged. */
export function collectFields(
  info: GraphQLResolveInfo,
  typeName: string,
  parents: readonly FieldNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  for (const { selectionSet } of parents) if (selectionSet) collect(info, typeName, selectionSet, fields, new Set())
  return fields
}

function collect(
  info: GraphQLResolveInfo,
  typeName: string,
  selectionSet: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(info, selection)) continue
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      fields.set(key, [...(fields.get(key) ?? []), selection])
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      if (condition === undefined || applies(info, condition, typeName))
        collect(info, typeName, selection.selectionSet, fields, seen)
    } else {
      const fragment = info.fragments[selection.name.value]
      if (!fragment || seen.has(selection.name.value)) continue
      seen.add(selection.name.value)
      if (applies(info, fragment.typeCondition.name.value, typeName))
        collect(info, typeName, fragment.selectionSet, fields, seen)
    }
  }
}

function isIncluded(info: GraphQLResolveInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false
}

function applies(info: GraphQLResolveInfo, condition: string, typeName: string): boolean {
  if (condition === typeName) return true
  const abstract = info.schema.getType(condition)
  const object = info.schema.getType(typeName)
  return isAbstractType(abstract) && isObjectType(object) && info.schema.isSubType(abstract, object)
}
