/** Inches that are left free at the edges of a page, and above the header and below the footer. */
export const printMargins = {
  left: 0.3,
  right: 0.3,
  top: 0.4,
  bottom: 0.6,
  header: 0.2,
  footer: 0.3,
} as const;
