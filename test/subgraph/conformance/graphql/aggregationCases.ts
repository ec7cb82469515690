import { answers } from './academyCase.ts'

const timestamp = '1699999200000000'

/** Aggregations over the API; their arithmetic is in rollUpCases. */
export const aggregationCases = [
  answers(
    'simple_aggregation',
    'buckets by a dimension, the latest and then the highest id first',
    '{ motionReadings_collection(interval: hour) { timestamp motion { id } readings } }',
    ({ id }) => ({
      motionReadings_collection: [
        { timestamp, motion: { id: id(1) }, readings: 4 },
        { timestamp, motion: { id: id(2) }, readings: 1 },
      ],
    }),
  ),
  answers(
    'simple_aggregation',
    'buckets of the same points by another dimension',
    '{ memberReadings_collection(interval: hour) { timestamp member { id } readings } }',
    {
      memberReadings_collection: [
        { timestamp, member: { id: 'u1' }, readings: 4 },
        { timestamp, member: { id: 'u2' }, readings: 1 },
      ],
    },
  ),
  answers(
    'simple_aggregation',
    'buckets by time',
    `{ memberReadings_collection(interval: hour, where: { timestamp_gt: "${timestamp}" }) { id } }`,
    { memberReadings_collection: [] },
  ),
]
