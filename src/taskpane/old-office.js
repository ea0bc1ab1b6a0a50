// Runs only in web views without modules (Excel 2016 and 2019), so it is written for them and not built.
document.getElementById("opening").innerHTML =
  "这个 Excel 版本太旧，不能运行计划预算。请安装 Excel 2021 或更高版本、Microsoft 365，或使用网页版 Excel。" +
  "<br>This Excel is too old for Plan Budget. Install Excel 2021 or later or Microsoft 365, or use Excel on the web.";
