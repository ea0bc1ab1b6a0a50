/** Numbers and answers of Excel that the host's code is built on. Each stands for a sentence in `assumptions`. */
export const excelLimits = {
  /** Bytes of one request or response of Excel on the web; microsoft.com, "Resource limits and performance". */
  payload: 5 * 1024 * 1024,
  /** Cells of one read; beyond it properties come back as null. */
  cellsPerRead: 5_000_000,
  /** Characters of a sheet name. */
  sheetName: 31,
  /** Characters of an address given to getRange. */
  address: 8192,
} as const;

/**
 * What we take real Excel to answer where its documentation leaves room, one sentence each. Nothing here was
 * recorded from Excel; a run there can confirm or refute them one by one. Tests name the sentence they rest on.
 */
export const assumptions = {
  nullInput: "null inside values or formulas leaves its cell as it is.",
  emptyInput: "'' empties the content of its cell and keeps its format.",
  apostrophe: "A leading apostrophe makes text; values and formulas give the text back without it.",
  textFormat: "In cells of number format @ every string stays text, one that begins with = too.",
  numericText: "A string that reads like a number, percentage or date becomes one, in any other format.",
  broughtFormat:
    "A typed date, percentage or amount brings its number format along into a General cell only.",
  broadcast: "A single value in place of the array goes into every cell of the range.",
  dimensions: "An array of another size than the range is InvalidArgument and nothing of it is written.",
  formulaSyntax: "A formula that can't be read, or names a table that isn't there, is InvalidArgument.",
  formulaSheets:
    "A formula that names a sheet which isn't there, or without the quotes it needs, is InvalidArgument.",
  errorText: "values show error values as their text (#DIV/0!), valueTypes tell them from text.",
  partialBatch: "The first failing action ends its batch; what went before it stays done.",
  nullObject:
    "Methods and properties of a null object are null objects or nothing; setting one is InvalidArgument.",
  protectedCell:
    "Writing or clearing a range with a locked cell on a protected sheet is AccessDenied as a whole.",
  protectedFormat: "Formatting on a protected sheet is AccessDenied unless its options allow it.",
  protectTwice: "protect on a protected sheet is InvalidOperation.",
  unprotectPassword: "unprotect with another password than the one given to protect is AccessDenied.",
  payload: "A request or response above 5 MB fails as a whole with its PayloadSizeLimitExceeded code.",
  bigRead: "Cell properties of more than 5,000,000 cells come back as null, without an error.",
  cellEditMode: "While the user edits a cell every batch fails with InvalidOperationInCellEditMode.",
  usedRangeValues: "getUsedRange(true) looks at content only, otherwise formats count too.",
  usedRangeEmpty: "getUsedRange of an empty sheet is its A1; the OrNullObject form is a null object.",
  mixedFormat: "A format property that differs within its range is null.",
  plainFill: "The fill colour of a cell without fill is #FFFFFF.",
  plainPattern: "The fill pattern of a cell without fill is None, of one with a colour Solid.",
  settings: "A setting added under a key in use takes its place; one that was deleted is a null object.",
  sheetExists: "Adding a sheet, or renaming one, to a name in use is ItemAlreadyExists.",
  sheetNameRules: "Empty names, more than 31 characters or any of : \\ / ? * [ ] are InvalidArgument.",
  lastVisible: "Deleting or hiding the last visible sheet is InvalidOperation.",
  addKeepsActive: "worksheets.add leaves the active sheet as it is and puts the new one last.",
  nameExists: "Adding a defined name in use in its scope is ItemAlreadyExists.",
  nameRules: "A name that reads like an address, or has other characters than names may, is InvalidArgument.",
  nameFormula: "NamedItem.formula begins with = and follows inserted rows and columns.",
  nameOrphaned: "A workbook's name of a range on a sheet that is deleted stays, as #REF!.",
  changeEvent: "One write is one onChanged event; details are given for single cells only.",
  changeSource: "Writes of the add-in raise onChanged with source Local and triggerSource ThisLocalAddin.",
  formatSilent: "Changes of format raise no onChanged.",
  widthUnits: "columnWidth and rowHeight are points.",
  validationBypassed: "Writes by API are not held against data validation.",
  chartSeries:
    "charts.add makes a series of each column (or row) of the range, named after its first cell where that is text.",
  chartSetData: "setData makes all series of a chart anew; its title, place and size stay.",
  chartMoves:
    "Lines put in move and widen a chart as they do the cells under it, and its series follow theirs.",
  chartProtected: "On a protected sheet charts are AccessDenied unless allowEditObjects is on.",
  chartDeleted: "What hangs on a deleted chart is ItemNotFound.",
  chartSilent: "Changes of charts raise no onChanged.",
  pageBreak: "horizontalPageBreaks.add puts a break above the range; a second one there changes nothing.",
  manualCalculation:
    "In calculation mode Manual nothing is calculated until calculate is called; Automatic catches up.",
  newWorkbook:
    "createWorkbook opens the file as a workbook of its own, whose name the add-in can't give; one that is no base64 is InvalidArgument.",
  rangeStays: "A kept Range stays at its address when rows are inserted above (real Excel moves it).",
} as const;
