import { worksIn } from "../../../src/core/model/works-in-text";

test.each<[string, readonly string[]]>([
  ["管道长4公里，新建蓄水池800立方米", ["管道长4公里", "新建蓄水池800立方米"]],
  ["取水口2处、主管道3000米和泵房1座", ["取水口2处", "主管道3000米", "泵房1座"]],
  ["路面宽3.5米，长700米，厚0.2米", []],
  ["受益120户、420人", []],
  ["长12米，宽8米", []],
  ["6公里", []],
])("%s", (text, works) => expect(worksIn(text)).toEqual(works));
