import { typedPlace } from "../../core/model/place";
import { useEffect, useState } from "react";
import { formatYears } from "../../core/templates/cover";
import { readPlaceAndYears, type PlaceAnswers, type PlaceFaults } from "../new-plan/read-place-and-years";
import { useSession } from "../session-context";
import { failureAdvice } from "../state/failure-advice";
import { saveFile } from "../state/save-file";
import { bothOf } from "../texts/define-texts";
import { nextYearTexts } from "../texts/next-year-texts";
import { nextYearFile, thisYearOf, type ThisYear } from "./next-year-plan";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is known of the plan that is there, what is chosen for the next, and the two ways to get it. */
export function useNextYear() {
  const { book, notices } = useSession();
  const [known, setKnown] = useState<ThisYear | null>(null);
  const [answers, setAnswers] = useState<PlaceAnswers>({ place: "", firstYear: "", lastYear: "" });
  const [faults, setFaults] = useState<PlaceFaults>({});
  const [keepAmounts, setKeepAmounts] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let gone = false;
    book.read().then(
      (snapshot) => {
        if (gone) return;
        const found = thisYearOf(snapshot);
        setKnown(found);
        setAnswers(proposed(found));
      },
      (cause: unknown) => notices.show({ intent: "error", text: failureAdvice(cause) }),
    );
    return () => {
      gone = true;
    };
  }, [book, notices]);

  const make = async (hand: "open" | "save") => {
    if (busy) return;
    const read = readPlaceAndYears(answers);
    if (!read.ok) return setFaults(read.reason);
    setBusy(true);
    notices.close();
    try {
      // Read again: much may have been typed since the view came up.
      const made = await nextYearFile(await book.read(), { ...read.value, keepAmounts });
      if (!made.ok) return notices.show({ intent: "warning", text: made.reason });
      const file = `${made.value.name}.xlsx`;
      if (hand === "open") await book.openNew(made.value.file);
      else saveFile(file, xlsx, made.value.file);
      const years = formatYears(read.value.years);
      const text =
        hand === "open"
          ? bothOf(nextYearTexts, "opened", { years })
          : bothOf(nextYearTexts, "saved", { years, file });
      notices.show({ intent: "success", text });
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ known, answers, faults, keepAmounts, busy, setKeepAmounts },
    answer(change: Partial<PlaceAnswers>) {
      setAnswers({ ...answers, ...change });
      setFaults({});
    },
    make: (hand: "open" | "save") => void make(hand),
  };
}

/** The same place, and as many years as the plan has, right behind them. */
function proposed({ place, years }: ThisYear): PlaceAnswers {
  const first = (years.at(-1) ?? new Date().getFullYear()) + 1;
  return {
    place: place ? typedPlace(place) : "",
    firstYear: String(first),
    lastYear: String(first + Math.max(1, years.length) - 1),
  };
}
