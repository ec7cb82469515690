export type IdKind = 'String' | 'Bytes' | 'Int8'

/** Every kind of relation that the API knows, between types with ids of different kinds. */
export function academySchema(motionId: IdKind): string {
  return `
    type Fellow @entity(immutable: false) {
      id: ID!
      name: String!
      chair: Panel
      panels: [Panel!]!
      drafted: [Motion!]! @derivedFrom(field: "author")
      seals: Int8!
      joined: Timestamp!
    }
    type Panel @entity(immutable: false) {
      id: ID!
      name: String!
      members: [Fellow!]! @derivedFrom(field: "panels")
      notes: [PanelNote!]! @derivedFrom(field: "panel")
      motions: [Motion!]!
    }
    type Motion @entity(immutable: false) {
      id: ${motionId}!
      code: String!
      title: String!
      author: Fellow!
      press: Press!
      panel: Panel @derivedFrom(field: "motions")
      notes: [MotionNote!]! @derivedFrom(field: "motion")
      exhibits: [Exhibit!]!
      volume: Volume! @derivedFrom(field: "motions")
      tallies: [Tally!]! @derivedFrom(field: "id")
    }
    type Tally @entity(immutable: false) {
      id: ${motionId}!
      motion: Motion @derivedFrom(field: "id")
      ballots: Int!
    }
    type Press @entity(immutable: true) { id: Bytes! }

    interface Note { id: ID! body: String! author: Writer! }
    type MotionNote implements Note @entity(immutable: false) { id: ID! body: String! motion: Motion author: Writer! }
    type PanelNote implements Note @entity(immutable: false) { id: ID! body: String! panel: Panel author: Writer! }

    interface Exhibit { id: ID! title: String! motion: Motion! author: Member! }
    type Chart implements Exhibit @entity(immutable: false) {
      id: ID! title: String! motion: Motion! @derivedFrom(field: "exhibits") author: Member!
    }
    type Recording implements Exhibit @entity(immutable: false) {
      id: ID! title: String! motion: Motion! @derivedFrom(field: "exhibits") author: Member!
    }

    interface Volume { id: ID! title: String! motions: [Motion!]! }
    type Sheet implements Volume @entity(immutable: false) { id: ID! title: String! motions: [Motion!]! }
    type Book implements Volume @entity(immutable: false) { id: ID! title: String! motions: [Motion!]! }

    interface Writer {
      id: ID! name: String! notes: [Note!]! panelNotes: [PanelNote!]! motionNotes: [MotionNote!]!
    }
    type Member implements Writer @entity(immutable: false) {
      id: ID!
      name: String!
      notes: [Note!]! @derivedFrom(field: "author")
      panelNotes: [PanelNote!]! @derivedFrom(field: "author")
      motionNotes: [MotionNote!]! @derivedFrom(field: "author")
      latestMotionNote: MotionNote!
      latestPanelNote: PanelNote!
      latestNote: Note!
      exhibits: [Exhibit!]! @derivedFrom(field: "author")
    }
    type Guest implements Writer @entity(immutable: false) {
      id: ID!
      name: String!
      notes: [Note!]! @derivedFrom(field: "author")
      panelNotes: [PanelNote!]! @derivedFrom(field: "author")
      motionNotes: [MotionNote!]! @derivedFrom(field: "author")
    }

    type Reading @entity(timeseries: true) { id: Int8! timestamp: Timestamp! motion: Motion! member: Member! }
    type MotionReadings @aggregation(intervals: ["hour"], source: "Reading") {
      id: Int8! timestamp: Timestamp! motion: Motion! readings: Int! @aggregate(fn: "count")
    }
    type MemberReadings @aggregation(intervals: ["hour"], source: "Reading") {
      id: Int8! timestamp: Timestamp! member: Member! readings: Int! @aggregate(fn: "count")
    }
  `
}
