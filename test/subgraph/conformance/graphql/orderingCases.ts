import { answers } from './academyCase.ts'

const both = (field: string, orderBy: string, selection: string) =>
  `{ desc: ${field}(first: 100, orderBy: ${orderBy}, orderDirection: desc) { ${selection} }
     asc: ${field}(first: 100, orderBy: ${orderBy}, orderDirection: asc) { ${selection} } }`

/** Orders by fields of related entities. */
export const orderingCases = [
  answers(
    'can_query_with_sorting_by_child_entity',
    'by a field of a reference: ties by id in the same direction, null as the greatest',
    both('fellows', 'chair__name', 'name'),
    {
      desc: ['Vera', 'Mara', 'Ines', 'Paco', 'Teo'].map((name) => ({ name })),
      asc: ['Teo', 'Paco', 'Ines', 'Mara', 'Vera'].map((name) => ({ name })),
    },
  ),
  answers(
    'can_query_with_sorting_by_derived_child_entity',
    'by a field of a derived reference',
    both('tallies', 'motion__title', 'id motion { title } ballots'),
    ({ id }) => {
      const audit = { id: id(1), motion: { title: 'Audit rule' }, ballots: 10 }
      const power = { id: id(2), motion: { title: 'Power cap' }, ballots: 15 }
      return { desc: [power, audit], asc: [audit, power] }
    },
  ),
  answers(
    'can_query_with_sorting_by_child_entity_id',
    'by the id of a reference to an interface',
    both('panelNotes', 'author__id', 'body author { name }'),
    () => {
      const basil = { body: 'Too lax', author: { name: 'Basil' } }
      const greta = { body: 'Good access', author: { name: 'Greta' } }
      const guest = { body: 'Far too lax', author: { name: 'Anon 3' } }
      return { desc: [guest, greta, basil], asc: [basil, greta, guest] }
    },
  ),
  answers(
    'can_query_with_sorting_by_derived_child_entity_id',
    'by the id of a derived reference',
    both('tallies', 'motion__id', 'id'),
    ({ id }) => ({ desc: [{ id: id(2) }, { id: id(1) }], asc: [{ id: id(1) }, { id: id(2) }] }),
  ),
  answers(
    'can_query_with_sorting_by_child_interface',
    'by a field of an interface, whichever type implements it',
    both('motionNotes', 'author__name', 'body'),
    {
      desc: [{ body: 'Good' }, { body: 'Lax' }, { body: 'Far lax' }],
      asc: [{ body: 'Far lax' }, { body: 'Lax' }, { body: 'Good' }],
    },
  ),
  answers(
    'can_query_interface_with_sorting_by_child_entity',
    'members of an interface by a field of their reference',
    both('exhibits', 'author__name', 'title author { name }'),
    () => {
      const desc = [
        { title: 'Lease fees recording', author: { name: 'Greta' } },
        { title: 'Power cap recording', author: { name: 'Greta' } },
        { title: 'Audit rule recording', author: { name: 'Greta' } },
        { title: 'Open weights chart', author: { name: 'Basil' } },
        { title: 'Power cap chart', author: { name: 'Basil' } },
        { title: 'Audit rule chart', author: { name: 'Basil' } },
      ]
      return { desc, asc: desc.toReversed() }
    },
  ),
  answers(
    'can_query_interface_with_sorting_by_derived_child_entity',
    'members of an interface by a field of their derived reference',
    both('exhibits', 'motion__title', 'title motion { title }'),
    () => {
      const desc = [
        { title: 'Power cap recording', motion: { title: 'Power cap' } },
        { title: 'Power cap chart', motion: { title: 'Power cap' } },
        { title: 'Open weights chart', motion: { title: 'Open weights' } },
        { title: 'Lease fees recording', motion: { title: 'Lease fees' } },
        { title: 'Audit rule recording', motion: { title: 'Audit rule' } },
        { title: 'Audit rule chart', motion: { title: 'Audit rule' } },
      ]
      return { desc, asc: desc.toReversed() }
    },
  ),
]
