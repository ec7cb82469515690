/** Put `${metaFields}` into every document: an answer without its block has no provenance and is refused. */
export const metaFields = '_meta { block { number timestamp } hasIndexingErrors }'
