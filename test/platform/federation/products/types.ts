import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

const optional = { nullable: true } as const;

@ObjectType()
export class ProductVariation {
  @Field(() => ID) id!: string;
}

@Directive('@shareable')
@ObjectType()
export class ProductDimension {
  @Field(() => String, optional) size?: string;
  @Field(() => Number, optional) weight?: number;
  @Directive('@inaccessible')
  @Field(() => String, optional) unit?: string;
}

@ObjectType()
export class CaseStudy {
  @Field(() => ID) caseNumber!: string;
  @Field(() => String, optional) description?: string;
}

@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
export class ProductResearch {
  @Field(() => CaseStudy) study!: CaseStudy;
  @Field(() => String, optional) outcome?: string;
}

/** Owned by another subgraph, which keeps what is external here; the average is worked out in products.ts. */
@Directive('@extends')
@Directive('@key(fields: "email")')
@ObjectType()
export class User {
  @Directive('@external')
  @Field(() => ID) email!: string;
  @Directive('@override(from: "users")')
  @Field(() => String, optional) name?: string;
  @Directive('@external')
  @Field(() => Int, optional) totalProductsCreated?: number;
  @Directive('@external')
  @Field(() => Int) yearsOfEmployment!: number;
}

@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
export class Product {
  @Field(() => ID) id!: string;
  @Field(() => String, optional) sku?: string;
  @Field(() => String, optional) package?: string;
  @Field(() => ProductVariation, optional) variation?: ProductVariation;
  @Field(() => ProductDimension, optional) dimensions?: ProductDimension;
  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, optional) createdBy?: Partial<User>;
  @Directive('@tag(name: "internal")')
  @Field(() => String, optional) notes?: string;
  @Field(() => [ProductResearch]) research!: ProductResearch[];
}

@Directive('@key(fields: "sku package")')
@ObjectType()
export class DeprecatedProduct {
  @Field(() => String) sku!: string;
  @Field(() => String) package!: string;
  @Field(() => String, optional) reason?: string;
  @Field(() => User, optional) createdBy?: Partial<User>;
}

/** An interface of another subgraph, to whose every implementation something is added. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType()
export class Inventory {
  @Field(() => ID) id!: string;
  @Field(() => [DeprecatedProduct]) deprecatedProducts!: DeprecatedProduct[];
}
