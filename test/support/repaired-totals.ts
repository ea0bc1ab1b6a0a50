/** Totals of the repaired village plan in yuan, as machines get them. */
export const repairedTotals = {
  amount: 5_564_000,
  gap: 3_564_000,
  bySource: { F11: 1_500_000, F60: 500_000 },
  byTemplate: {
    livestock: 2_000_000,
    planting: 134_000,
    roads: 2_680_000,
    water: 600_000,
    training: 150_000,
  },
  byYear: { 2026: 5_564_000 },
  byStatus: { applied: 2_000_000 },
  loans: 500_000,
  byAccount: { 2130505: 2_000_000 },
  bySourceAndYear: { F11: { 2026: 1_500_000 }, F60: { 2026: 500_000 } },
};
