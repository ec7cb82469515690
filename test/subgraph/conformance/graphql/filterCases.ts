import { answers, refuses } from './academyCase.ts'

const names = (...list: string[]) => ({ fellows: list.map((name) => ({ name })) })

/** Filters by own fields, by relations, and by what related entities have. */
export const filterCases = [
  answers(
    'can_filter_by_timestamp',
    'by microseconds, all later',
    '{ fellows(orderBy: id, where: { joined_gt: "1710837304040955" }) { name } }',
    names('Ines', 'Mara', 'Teo', 'Vera', 'Paco'),
  ),
  answers(
    'can_filter_by_timestamp',
    'by microseconds, none earlier',
    '{ fellows(orderBy: id, where: { joined_lt: "1710837304040955" }) { name } }',
    { fellows: [] },
  ),
  answers(
    'can_query_with_child_filter_on_list_type_field',
    'by what one of a list has; the list itself stays whole',
    '{ fellows(orderBy: id, where: { panels_: { name: "Access panel" } }) { name panels(orderBy: id) { name } } }',
    () => {
      const safety = { name: 'Safety panel' }
      const access = { name: 'Access panel' }
      return {
        fellows: [
          { name: 'Ines', panels: [safety, access] },
          { name: 'Teo', panels: [safety, access] },
          { name: 'Paco', panels: [access] },
        ],
      }
    },
  ),
  answers(
    'can_query_with_child_filter_on_derived_list_type_field',
    'by what one of a derived list has',
    '{ fellows(orderBy: id, where: { drafted_: { title_contains: "Power" } }) { name } }',
    names('Mara'),
  ),
  answers(
    'can_query_with_child_filter_on_named_type_field',
    'by what a reference has',
    '{ fellows(orderBy: id, where: { chair_: { name_contains: "Access panel" } }) { name chair { id } } }',
    {
      fellows: [
        { name: 'Teo', chair: { id: 'p2' } },
        { name: 'Paco', chair: { id: 'p2' } },
      ],
    },
  ),
  answers(
    'can_query_with_child_filter_on_derived_named_type_field',
    'by what a derived reference has',
    '{ motions(orderBy: id, where: { panel_: { name_contains: "Safety panel" } }) { title } }',
    { motions: [{ title: 'Audit rule' }, { title: 'Power cap' }] },
  ),
  answers(
    'can_query_an_interface_with_child_filter_on_named_type_field',
    'members of an interface by what their reference to an interface has',
    '{ notes(orderBy: id, where: { author_: { name_starts_with: "Gre" } }) { body author { name } } }',
    {
      notes: [
        { body: 'Good access', author: { name: 'Greta' } },
        { body: 'Good', author: { name: 'Greta' } },
      ],
    },
  ),
  answers(
    'can_query_with_child_filter_on_derived_interface_list_field',
    'by what one of a derived list of an interface has',
    '{ members(orderBy: id, where: { notes_: { body_starts_with: "Good" } }) { name notes { body } } }',
    { members: [{ name: 'Greta', notes: [{ body: 'Good access' }, { body: 'Good' }] }] },
  ),
  answers(
    'can_query_entity_by_child_entity_field',
    'by what a reference to an entity has',
    '{ members(orderBy: id, where: { latestMotionNote_: { body_starts_with: "Good" } }) { name latestMotionNote { body } } }',
    { members: [{ name: 'Greta', latestMotionNote: { body: 'Good' } }] },
  ),
  answers(
    'can_query_entity_by_child_interface_field',
    'by what a reference to an interface has',
    '{ members(orderBy: id, where: { latestNote_: { body_starts_with: "Good" } }) { name latestNote { body } } }',
    { members: [{ name: 'Greta', latestNote: { body: 'Good access' } }] },
  ),
  answers(
    'can_query_interface_by_child_entity_field',
    'members of an interface by what their reference to an entity has',
    '{ exhibits(orderBy: id, where: { author_: { name: "Basil" } }) { id } }',
    { exhibits: [{ id: 'x1' }, { id: 'x3' }, { id: 'x5' }] },
  ),
  answers(
    'can_query_entity_by_child_interface_derived_field',
    'by what a derived reference to an interface has',
    '{ motions(orderBy: id, where: { volume_: { title_starts_with: "Open" } }) { title volume { title } } }',
    {
      motions: [
        { title: 'Open weights', volume: { title: 'Open and fees' } },
        { title: 'Lease fees', volume: { title: 'Open and fees' } },
      ],
    },
  ),
  answers(
    'can_query_interface_by_child_entity_derived_field',
    'members of an interface by what their derived reference has',
    '{ exhibits(orderBy: id, where: { motion_: { title_starts_with: "Lease" } }) { title motion { title } } }',
    { exhibits: [{ title: 'Lease fees recording', motion: { title: 'Lease fees' } }] },
  ),
  answers(
    'can_query_entity_by_child_interface_list_field',
    'by what one of a list of an interface has',
    '{ motions(orderBy: id, where: { exhibits_: { title_starts_with: "Audit rule" } }) { title exhibits { title } } }',
    {
      motions: [{ title: 'Audit rule', exhibits: [{ title: 'Audit rule chart' }, { title: 'Audit rule recording' }] }],
    },
  ),
  answers(
    'can_query_entity_by_child_interface_list_derived_field',
    'by what one of a derived list has, ids of any kind between',
    '{ motions(orderBy: id, where: { notes_: { body_starts_with: "Good" } }) { title notes { body } } }',
    { motions: [{ title: 'Open weights', notes: [{ body: 'Good' }] }] },
  ),
  answers(
    'can_filter_by_relationship_fields',
    'by the id of a reference, and by a whole list of ids',
    `{ fellows(orderBy: id, where: { chair: "p2" }) { id chair { id } }
       panels(orderBy: id, where: { motions: [@1@, @3@, @4@] }) { id motions { id } } }`,
    ({ id }) => ({
      fellows: [
        { id: 'f3', chair: { id: 'p2' } },
        { id: 'f5', chair: { id: 'p2' } },
      ],
      panels: [{ id: 'p2', motions: [{ id: id(1) }, { id: id(3) }, { id: id(4) }] }],
    }),
  ),
  refuses(
    'cannot_filter_by_derved_relationship_fields',
    'not by the ids of a derived list',
    '{ fellows(orderBy: id, where: { drafted: [@1@] }) { id } }',
    'Field "drafted" is not defined by type "Fellow_filter".',
  ),
  answers(
    'can_use_nested_filter',
    'a nested list is filtered for each parent',
    '{ fellows(orderBy: id) { name panels(where: { motions: [@1@, @3@, @4@] }) { id } } }',
    {
      fellows: [
        { name: 'Ines', panels: [{ id: 'p2' }] },
        { name: 'Mara', panels: [] },
        { name: 'Teo', panels: [{ id: 'p2' }] },
        { name: 'Vera', panels: [] },
        { name: 'Paco', panels: [{ id: 'p2' }] },
      ],
    },
  ),
  answers(
    'can_query_with_or_filter',
    'with `or`',
    '{ fellows(where: { or: [{ name: "Ines" }, { id: "f2" }] }) { name } }',
    names('Ines', 'Mara'),
  ),
  answers(
    'can_query_with_or_filter_fields_always_and',
    'fields inside one `or` item all have to fit',
    '{ fellows(where: { or: [{ name: "Ines", id: "f2" }] }) { name } }',
    names(),
  ),
  answers(
    'can_query_with_and_filter',
    'with `and`',
    '{ fellows(where: { and: [{ name: "Ines", id: "f2" }] }) { name } }',
    names(),
  ),
  answers(
    'can_query_with_or_and_filter',
    'with `or` over items of several fields',
    '{ fellows(where: { or: [{ name: "Ines", id: "f1" }, { chair: "p2" }] }) { name } }',
    names('Ines', 'Teo', 'Paco'),
  ),
  answers(
    'can_query_with_or_explicit_and_filter',
    'with `and` inside `or`',
    '{ fellows(where: { or: [{ and: [{ name: "Ines", id: "f1" }] }, { chair: "p2" }] }) { name } }',
    names('Ines', 'Teo', 'Paco'),
  ),
  answers(
    'can_query_with_or_implicit_and_filter',
    'with `or` over two whole descriptions',
    '{ fellows(where: { or: [{ name: "Ines", id: "f1" }, { name: "Mara", id: "f2" }] }) { name } }',
    names('Ines', 'Mara'),
  ),
  answers(
    'can_query_array_contains_nocase',
    'without regard to case a list has to contain any of the ids',
    '{ fellows(where: { panels_contains_nocase: ["P1", "P2"] }) { name panels { id } } }',
    {
      fellows: [
        { name: 'Ines', panels: [{ id: 'p1' }, { id: 'p2' }] },
        { name: 'Mara', panels: [{ id: 'p1' }] },
        { name: 'Teo', panels: [{ id: 'p1' }, { id: 'p2' }] },
        { name: 'Paco', panels: [{ id: 'p2' }] },
      ],
    },
  ),
  ...(
    [
      ['id_gt: @2@', ['t3', 't4']],
      ['id_gte: @2@', ['t2', 't3', 't4']],
      ['id_lt: @2@', ['t1']],
      ['id_lte: @2@', ['t1', 't2']],
      ['id_not: @2@', ['t1', 't3', 't4']],
    ] as const
  ).map(([condition, codes]) =>
    answers(
      'can_compare_id',
      `ids of every kind compare: ${condition}`,
      `{ motions(where: { ${condition} }) { code } }`,
      { motions: codes.map((code) => ({ code })) },
    ),
  ),
]
