import { answers, refuses } from './academyCase.ts'
import { JOINED_MICROSECONDS } from './openAcademy.ts'

const joined = JOINED_MICROSECONDS.toString()
const safety = { name: 'Safety panel' }
const access = { name: 'Access panel' }
const named = (...names: string[]) => names.map((name) => ({ name }))

/** References, lists of references and derived fields. */
export const relationCases = [
  answers(
    'can_query_one_to_one_relationship',
    'a reference is its entity or null; Int8 and Timestamp are strings, Int is a number',
    '{ fellows(first: 100, orderBy: id) { name chair { name } seals joined } tallies(orderBy: id) { id motion { id title } ballots } }',
    ({ id }) => ({
      fellows: [
        { name: 'Ines', chair: safety, seals: '10', joined },
        { name: 'Mara', chair: safety, seals: '100', joined },
        { name: 'Teo', chair: access, seals: '5', joined },
        { name: 'Vera', chair: null, seals: '20', joined },
        { name: 'Paco', chair: access, seals: '2', joined },
      ],
      tallies: [
        { id: id(1), motion: { id: id(1), title: 'Audit rule' }, ballots: 10 },
        { id: id(2), motion: { id: id(2), title: 'Power cap' }, ballots: 15 },
      ],
    }),
  ),
  answers(
    'can_query_one_to_many_relationships_in_both_directions',
    'a derived list leads to its entities and they lead back',
    '{ fellows(orderBy: id) { name drafted(first: 100, orderBy: id) { title author { name } } } }',
    {
      fellows: [
        {
          name: 'Ines',
          drafted: [
            { title: 'Audit rule', author: { name: 'Ines' } },
            { title: 'Open weights', author: { name: 'Ines' } },
          ],
        },
        { name: 'Mara', drafted: [{ title: 'Power cap', author: { name: 'Mara' } }] },
        { name: 'Teo', drafted: [{ title: 'Lease fees', author: { name: 'Teo' } }] },
        { name: 'Vera', drafted: [] },
        { name: 'Paco', drafted: [] },
      ],
    },
  ),
  answers(
    'can_query_many_to_many_relationship',
    'lists of ids lead to many, and a field derived from a list leads back to many',
    '{ fellows(orderBy: id) { name panels(orderBy: id) { name members(orderBy: id) { name } } } }',
    () => {
      const safetyMembers = { ...safety, members: named('Ines', 'Mara', 'Teo') }
      const accessMembers = { ...access, members: named('Ines', 'Teo', 'Paco') }
      return {
        fellows: [
          { name: 'Ines', panels: [safetyMembers, accessMembers] },
          { name: 'Mara', panels: [safetyMembers] },
          { name: 'Teo', panels: [safetyMembers, accessMembers] },
          { name: 'Vera', panels: [] },
          { name: 'Paco', panels: [accessMembers] },
        ],
      }
    },
  ),
  answers(
    'mixed_parent_child_id',
    'an entity with an id of any kind refers to one with an id of Bytes',
    '{ motions(first: 2) { press { id } } }',
    { motions: [{ press: { id: '0xb1' } }, { press: { id: '0xb1' } }] },
  ),
  answers(
    'mixed_parent_child_id',
    'an entity with an id of any kind refers to one with an id of String',
    '{ motions(first: 2) { author { id } } }',
    { motions: [{ author: { id: 'f1' } }, { author: { id: 'f2' } }] },
  ),
  answers(
    'children_are_joined_correctly',
    'children stay with their parents when only their ids are asked for, also beside nulls',
    '{ fellows { id chair { id } panels { id } } }',
    {
      fellows: [
        { id: 'f1', chair: { id: 'p1' }, panels: [{ id: 'p1' }, { id: 'p2' }] },
        { id: 'f2', chair: { id: 'p1' }, panels: [{ id: 'p1' }] },
        { id: 'f3', chair: { id: 'p2' }, panels: [{ id: 'p1' }, { id: 'p2' }] },
        { id: 'f4', chair: null, panels: [] },
        { id: 'f5', chair: { id: 'p2' }, panels: [{ id: 'p2' }] },
      ],
    },
  ),
  answers(
    'children_are_joined_correctly',
    'children stay with their parents when more than their ids is asked for',
    '{ fellows { id chair { id name } panels { id name } } }',
    () => {
      const one = { id: 'p1', ...safety }
      const two = { id: 'p2', ...access }
      return {
        fellows: [
          { id: 'f1', chair: one, panels: [one, two] },
          { id: 'f2', chair: one, panels: [one] },
          { id: 'f3', chair: two, panels: [one, two] },
          { id: 'f4', chair: null, panels: [] },
          { id: 'f5', chair: two, panels: [two] },
        ],
      }
    },
  ),
  answers('empty_type_c', 'an empty list of ids is an empty list', '{ sheet(id: "v4") { motions { id } } }', {
    sheet: { motions: [] },
  }),
  refuses(
    'ambiguous_derived_from_result',
    'a single derived field that fits two entities is an error that names them',
    '{ motions(first: 100, orderBy: id) { id panel { id } } }',
    'Ambiguous result for derived field `panel`: Multiple `Panel` entities refer back via `motions`',
  ),
]
