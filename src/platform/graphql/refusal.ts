import { Field, InterfaceType } from 'type-graphql';

/** 不予办理: what the law or the state of things forbids is an answer, not an error. */
@InterfaceType('Refusal', { autoRegisterImplementations: false, description: '不予办理: why something was not done, and what can be done next.' })
export abstract class Refusal {
  @Field(() => String, { description: '代码: code of the refusal.' }) code!: string;
  @Field(() => String, { description: '说明: the reason, and what to do next.' }) message!: string;
}
