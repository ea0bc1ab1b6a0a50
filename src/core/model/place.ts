import { z } from "zod";
import { failed, ok, type Result } from "./result";

/** Where a plan holds: county, township and – for a village plan – village. */
export const placeSchema = z.object({
  county: z.string().min(1).max(60),
  township: z.string().max(60).default(""),
  village: z.string().max(60).default(""),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * Reads "县/乡镇/村" (full-width slashes and spaces too); township and village may be left out.
 * @example parsePlace("青禾县/石桥镇/柳湾村") // { county: "青禾县", township: "石桥镇", village: "柳湾村" }
 */
export function parsePlace(text: string): Result<Place> {
  const parts = text.split(/[/／]/).map((part) => part.trim());
  const place = placeSchema.safeParse({ county: parts[0], township: parts[1], village: parts[2] });
  if (!place.success || parts.length > 3)
    return failed({
      zh: `地点“${text}”应写成 县/乡镇/村，例如 青禾县/石桥镇/柳湾村。`,
      en: `Write the place as county/township/village; "${text}" is not that.`,
    });
  return ok(place.data);
}

/** The place in one line, as it stands under a sheet's title. */
export const formatPlace = ({ county, township, village }: Place): string => `${county}${township}${village}`;

/** The place as `parsePlace` reads it. @example typedPlace({ county: "青禾县", township: "石桥镇", village: "" }) // "青禾县/石桥镇" */
export const typedPlace = ({ county, township, village }: Place): string =>
  [county, township, village].filter((part) => part !== "").join("/");
