/*
 * Where the browser allows it, Univer reads every font file of the machine into memory, and does so while its
 * modules load. Nothing here needs that, and a user who was asked would rightly wonder.
 */
Reflect.deleteProperty(window, "queryLocalFonts");
